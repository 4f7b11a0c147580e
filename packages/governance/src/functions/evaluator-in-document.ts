import {
  createEvaluator,
  type Evaluator,
  type EvaluatorOptions,
  isObject,
} from '@posthorn/definition'
import type { Graph } from '../engine/graph.ts'
import { compilePattern } from '../pattern.ts'

const evaluators = new WeakMap<Graph, Map<string, Evaluator>>()

/** An evaluator whose schemas stand in the document itself; made once for a document and a name. */
export function evaluatorInDocument(
  graph: Graph,
  name: string,
  optionsOf: () => EvaluatorOptions,
): Evaluator {
  let known = evaluators.get(graph)
  if (!known) evaluators.set(graph, (known = new Map()))
  let evaluator = known.get(name)
  if (!evaluator) {
    evaluator = createEvaluator({
      followReferences: graph.follow,
      resolveReference: (reference) => {
        const target = graph.target({ $ref: reference })?.value
        return isObject(target) || typeof target === 'boolean' ? target : undefined
      },
      ignoreReferenceSiblings: true,
      compilePattern: (source) => compilePattern(source, ''),
      ...optionsOf(),
    })
    known.set(name, evaluator)
  }
  return evaluator
}
