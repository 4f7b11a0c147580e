import { SearchField } from '../../../ui/Field.tsx'
import { Toolbar } from '../../../ui/Page.tsx'
import { Select } from '../../../ui/Select.tsx'
import { memberStates, type MemberFilterState } from './members.ts'
import { roleOptions, toTeamRoles } from '../roles.ts'
import { text } from '../texts.ts'

const ANY = 'any'

export function MemberFilters({ filter, change }: MemberFilterState) {
  return (
    <Toolbar>
      <SearchField
        label={text('searchMembers')}
        value={filter.q}
        onChange={(q) => change({ q: q.slice(0, 100) })}
      />
      <Select
        label={text('state')}
        value={filter.state}
        onChange={(state) => change({ state })}
        options={memberStates.map((id) => ({ id, label: text(`state.${id}`) }))}
      />
      <Select<string>
        label={text('teamRole')}
        value={filter.role ?? ANY}
        onChange={(role) => change({ role: toTeamRoles([role])[0] })}
        options={[{ id: ANY, label: text('anyRole') }, ...roleOptions(true)]}
      />
    </Toolbar>
  )
}
