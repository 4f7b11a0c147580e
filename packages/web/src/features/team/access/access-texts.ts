// Who gets at what, and why.
import { defineTexts } from '../../../platform/texts.ts'

export const accessText = defineTexts(
  {
    forbidden: 'Who gets at what is for the team roles Admin and Super Admin.',
    workspace: 'Workspace',
    chooseWorkspace: 'Choose a workspace',
    collection: 'Collection',
    wholeWorkspace: 'The workspace itself',
    person: 'Person',
    everybody: 'Everybody',
    nothingChosen: 'Who gets at it, and why?',
    nothingChosenHint:
      'Choose a workspace or one of its collections to see everybody who gets at it. With a person, it shows what this person may do.',
    who: 'Who gets at {name}',
    personTitle: '{person} and {name}',
    nobody: 'Nobody gets at it',
    noAccess: 'Does not get at it',
    noAccessHint:
      'Neither a role of their own nor a group, a team role or the visibility lets them in.',
    role: 'Role',
    why: 'Why',
    isPublic: 'The workspace is public: everybody sees it, also outside of the team.',
    'workspace.person': '{role} in the workspace, given in person',
    'workspace.group': '{role} in the workspace, through the group {group}',
    'workspace.visibility.team': '{role}, as the workspace is shared with the team',
    'workspace.visibility.public': '{role}, as the workspace is public',
    'workspace.team-role': '{role} in every workspace, by the team role {teamRole}',
    'workspace.team-role.group':
      '{role} in every workspace, by the team role {teamRole} of the group {group}',
    'collection.person': '{role} for the collection, given in person',
    'collection.group': '{role} for the collection, through the group {group}',
    'collection.team': '{role} for the collection, given to the whole team',
    other: '{role}',
  },
  {
    forbidden: 'Wer worauf Zugriff hat, ist für die Team-Rollen Admin und Super Admin.',
    workspace: 'Workspace',
    chooseWorkspace: 'Workspace wählen',
    collection: 'Collection',
    wholeWorkspace: 'Der Workspace selbst',
    person: 'Person',
    everybody: 'Alle',
    nothingChosen: 'Wer hat Zugriff, und warum?',
    nothingChosenHint:
      'Wählen Sie einen Workspace oder eine seiner Collections, um alle mit Zugriff zu sehen. Mit einer Person zeigt sich, was diese darf.',
    who: 'Wer Zugriff auf {name} hat',
    personTitle: '{person} und {name}',
    nobody: 'Niemand hat Zugriff',
    noAccess: 'Kein Zugriff',
    noAccessHint:
      'Weder eine eigene Rolle noch eine Gruppe, eine Team-Rolle oder die Sichtbarkeit öffnet den Zugang.',
    role: 'Rolle',
    why: 'Warum',
    isPublic: 'Der Workspace ist öffentlich: Alle sehen ihn, auch außerhalb des Teams.',
    'workspace.person': '{role} im Workspace, persönlich vergeben',
    'workspace.group': '{role} im Workspace, durch die Gruppe {group}',
    'workspace.visibility.team': '{role}, weil der Workspace mit dem Team geteilt ist',
    'workspace.visibility.public': '{role}, weil der Workspace öffentlich ist',
    'workspace.team-role': '{role} in jedem Workspace, durch die Team-Rolle {teamRole}',
    'workspace.team-role.group':
      '{role} in jedem Workspace, durch die Team-Rolle {teamRole} der Gruppe {group}',
    'collection.person': '{role} an der Collection, persönlich vergeben',
    'collection.group': '{role} an der Collection, durch die Gruppe {group}',
    'collection.team': '{role} an der Collection, dem ganzen Team gegeben',
    other: '{role}',
  },
)
