// Where we differ from Spectral, on purpose. Whatever is not named here must be the same.

export interface AgreementException {
  /** The documents, written in whatever way. */
  documents: RegExp
  reason: string
  /** True when places are compared without their lines. */
  isWithoutLines?: true
  /** Beginnings of what Spectral alone tells. */
  spectral?: readonly RegExp[]
  /** Beginnings of what we alone tell. */
  ours?: readonly RegExp[]
}

export const agreementExceptions: readonly AgreementException[] = [
  {
    documents: /^3\.0-anchors/,
    reason:
      'Below an alias Spectral tells the first line of the file, or that of the anchor; we tell the alias.',
    isWithoutLines: true,
  },
  {
    documents: /^3\.0-texts\.crlf/,
    reason: 'Spectral counts the carriage return to the last line of a text of several lines.',
    isWithoutLines: true,
  },
  {
    documents: /^3\.0-odd-keys/,
    reason:
      'A key with characters that are percent-encoded in a URI fragment hides from Spectral that a place was told already: it tells it again under the decoded key, on the first line.',
    spectral: [/ 0:0-0:0$/],
  },
  {
    documents: /^3\.1-webhooks/,
    reason:
      'For the same reason, Spectral tells what is behind a reference into "$defs" at the reference.',
    spectral: [/^oas3-valid-schema-example #\/components\/schemas\/Defs 0/],
    ours: [/^\S+ #\/components\/schemas\/Defs\/\$defs\/inner/],
  },
  {
    documents: /^3\.0-references/,
    reason:
      'A reference that is broken behind another, or leads back to itself, is told by us alone; what Spectral says of values behind it stands at places that it is not at.',
    spectral: [/^owasp:api4:2023-rate-limit #\/components\/responses 0/],
    ours: [
      /^invalid-ref #\/components\/(?:responses\/Gone|schemas\/Loop)\/\$ref 0/,
      /^owasp:api4:2023-rate-limit #\/paths\/~1tree\/get\/responses\/404 0/,
    ],
  },
  {
    documents: /^3\.0-references/,
    reason:
      'What is reached over references into paths is told by Spectral a second time, at the reference.',
    spectral: [
      /^operation-parameters #\/components\/parameters\/depth 1/,
      /^owasp:api4:2023-\S+ #\/paths\/~1tree\/get\/responses\/200 [01]/,
      /^owasp:api8:2023-define-error-responses-500 #\/paths\/~1again 1/,
    ],
  },
  {
    documents: /^3\.0-references/,
    reason:
      'Spectral follows no reference back into the schema that it came from; we look at an example to its end.',
    ours: [/^oas3-valid-media-example #\S+\/example\/children\/0\/children 0/],
  },
  {
    documents: /^3.2-media/,
    reason: 'Spectral sees no operations of methods that OpenAPI 3.0 did not have.',
    ours: [
      /^(?:operation-\w+|operation-success-response|owasp:api2:2023-read-restricted) #\/paths\/~1letters~1\{id\}\/additionalOperations\//,
    ],
  },
  {
    documents: /^asyncapi-2.6/,
    reason:
      'For the same reason; and what is wrong with the structure of a value is told once, not once for each name of a place that refers to it.',
    spectral: [/^asyncapi-schema #\/components\/messages\/sent 0/],
    ours: [
      /^asyncapi-schema #\/components\/messages\/sent 0/,
      /^asyncapi-message-examples #\/components\/messages\/sent\/examples\/0\/payload\/replies\/0\/id 0/,
    ],
  },
  {
    documents: /^asyncapi-3.0/,
    reason:
      'What is wrong behind a reference is told where it stands, and does not hide what is wrong beside the reference.',
    spectral: [/^asyncapi-3-document-resolved #\/components\/securitySchemes\/user 0/],
    ours: [
      /^asyncapi-3-document-resolved #\/components\/securitySchemes\/user 0/,
      /^asyncapi-3-document-resolved #\/operations\/letterLost\/action 0/,
    ],
  },
  {
    documents: /^arazzo-1.0-shared/,
    reason:
      'What a workflow has for all of its steps is told by Spectral of each step, at the place of something else. It tells a fact in several messages, takes parameters of one name in two places for the same, step identifiers at the root of the document, refuses a type of a criterion that is an object, and looks for criteria of success where none are.',
    spectral: [
      /^arazzo-document-schema #\/workflows\/0\/steps\/1\/successCriteria\/2/,
      /^arazzo-step-(?:parameters|success-actions|failure-actions)-validation/,
      /^arazzo-workflow-stepId-unique # 0/,
    ],
    ours: [
      /^arazzo-step-(?:parameters|success-actions|success-criteria)-validation/,
      /^arazzo-workflow-stepId-unique #\/workflows\/0\/steps\/1\/stepId 0/,
    ],
  },
  {
    documents: /^other/,
    reason: 'Behind a broken reference at the root, Spectral looks at no other reference.',
    ours: [/^invalid-ref #\/properties/],
  },
]
