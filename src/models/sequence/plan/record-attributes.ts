import {
  attributePartials,
  attributesBackward,
  attributesBackwardInvocations,
  attributesForward,
  attributesForwardInvocations,
} from '../../../gpu/kernels/sequence/attributes';
import type { Range } from '../../../gpu/plan/arena';
import { ATTRIBUTE_EMBEDDING } from '../attributes';
import type { AttributeBuffers } from './attribute-buffers';
import { type RecordingContext, whole } from './recording';

/** Records the dispatch that computes the item vectors of the step; the first of all. */
export function recordItemVectors(context: RecordingContext, own: AttributeBuffers): void {
  const { layout, buffers, dispatches } = context;
  const { lists, listLayout, shape, tables } = own;
  const list = (name: string): Range => listLayout.range(lists, name);
  const parameter = (name: string): Range => layout.range(buffers.parameters, name);
  dispatches.push({
    kernel: attributesForward(shape),
    bindings: {
      rows: list('rows'),
      entries: list('entries'),
      ids: parameter('itemEmbedding'),
      attributes: parameter(ATTRIBUTE_EMBEDDING),
      ...(shape.positions > 0 ? { positions: parameter('positionEmbedding') } : {}),
      tables: whole(tables),
    },
    invocations: () => attributesForwardInvocations(shape),
  });
}

/**
 * Records the gradients of ids [V, d] and attributes [F, d] from that of the item vectors.
 * @param gradientItems [V, d]
 */
export function recordAttributeGradients(
  { layout, buffers, arena, dispatches }: RecordingContext,
  { lists, listLayout, shape, segments }: AttributeBuffers,
  gradientItems: Range,
): void {
  const list = (name: string): Range => listLayout.range(lists, name);
  const { dim } = shape;
  const partials = arena.reserve(segments * dim * 4); // [S, d]
  dispatches.push(
    {
      kernel: attributePartials(segments, dim),
      bindings: { segments: list('segments'), entries: list('byAttribute'), gradientItems, partials },
      invocations: () => (segments * dim) / 4,
    },
    {
      kernel: attributesBackward(shape),
      bindings: {
        rows: list('rows'),
        ofAttribute: list('ofAttribute'),
        gradientItems,
        partials,
        gradientIds: layout.range(buffers.gradients, 'itemEmbedding'),
        gradientAttributes: layout.range(buffers.gradients, ATTRIBUTE_EMBEDDING),
      },
      invocations: () => attributesBackwardInvocations(shape),
    },
  );
}
