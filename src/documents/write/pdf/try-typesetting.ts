import { writeSheetPdf } from './write-sheet-pdf.ts';

/** Prints a sheet of one line. Throws what printing any sheet would throw: fonts or typesetting are missing. */
export const tryTypesetting = async (): Promise<void> => {
  await writeSheetPdf(
    {
      title: '試し刷り',
      edition: '',
      orientation: 'portrait',
      contents: null,
      sections: [{ name: '1', entry: '1', blocks: [{ kind: 'text', title: null, lines: ['米沢市'] }] }],
    },
    { limit: 20_000 },
  );
};
