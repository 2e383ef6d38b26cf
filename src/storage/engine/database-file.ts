/** Name of the embedded database in its folder. */
export const databaseFile = 'michishirube.sqlite';
