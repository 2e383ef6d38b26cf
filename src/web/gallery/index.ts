export { createGallerySite, isGalleryPath } from './create-gallery-site.tsx';
