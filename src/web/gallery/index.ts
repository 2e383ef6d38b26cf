export { createGallerySite, type GalleryServices, isGalleryPath } from './create-gallery-site.tsx';
