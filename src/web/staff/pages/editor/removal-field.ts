/** Name of the button that takes a part out, for what is said about it; of several places by their nodes. */
export const removalField = (node = ''): string => (node === '' ? 'remove' : `remove-${node}`);
