import { createGallerySite } from './gallery/index.ts';
import { formExamples, staffStylesheet } from './staff/index.ts';

/** The page of all components, with the parts of the staff side's forms among them. */
export const createDemoGallery = () => createGallerySite({ forms: formExamples, css: staffStylesheet.css });
