export type {
  LinesLook,
  Look,
  LookCell,
  LookLine,
  LookRow,
  PageDrawing,
  PageLook,
  SheetLook,
} from '#documents';
export {
  type AskedLeaf,
  lookAtImport,
  lookThroughImport,
  lookThroughSource,
  type SourceLeaf,
  type SourcePart,
} from './look-through-source.ts';
