import { okitamaSheet } from './okitama-vision/sheet.ts';
import type { SheetForm } from './sheet-form.ts';
import { yonezawaSheet } from './yonezawa-strategy/sheet.ts';

/** Every form that can be printed. */
export const sheetForms: readonly SheetForm[] = [yonezawaSheet, okitamaSheet];

/** The form with this id, or undefined. */
export const findSheetForm = (id: string): SheetForm | undefined => sheetForms.find((form) => form.id === id);
