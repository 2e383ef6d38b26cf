export {
  type ImportedLayer,
  importLayer,
  type LayerField,
  LayerFieldsError,
  MapFileError,
} from './import-layer.ts';
export { listLayers, removeLayer } from './list-layers.ts';
