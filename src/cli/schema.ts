import { join } from 'node:path';
import { Argument, type Command } from 'commander';
import { jsonSchema, type SchemaName, schemaNames } from '#app';
import { sheetMessages } from '#messages';
import { langOf } from './arguments/lang.ts';
import type { Run } from './run.ts';

/** `schema`: the JSON Schemas of our JSON forms, one to the terminal or all into a folder. */
export const addSchema = (root: Command, { io, finish }: Run): void => {
  root
    .command('schema')
    .addArgument(new Argument('[name]', '形式の名前 / name of the form').choices(schemaNames))
    .description(
      'JSON の形式を定めた JSON Schema を出します。名前がなければ、名前の一覧を出します。\n' +
        'Writes the JSON Schemas of our JSON forms; without a name, lists the names.',
    )
    .option('--out <folder>', 'すべての Schema を書き出すフォルダー / folder to write all of them to')
    .action(async (name: SchemaName | undefined, { out }: { out?: string }, command: Command) => {
      const locale = langOf(command);
      if (out !== undefined)
        for (const each of name === undefined ? schemaNames : [name]) {
          const bytes = new TextEncoder().encode(written(each));
          const path = join(out, `${each}.schema.json`);
          await io.writeFile(path, bytes);
          io.err(`${sheetMessages.written(path, bytes.length)[locale]}\n`);
        }
      else if (name === undefined)
        io.out(schemaNames.map((each) => `${each}\t${String(jsonSchema(each).title)}\n`).join(''));
      else io.out(written(name));
      finish(0);
    });
};

const written = (name: SchemaName): string => `${JSON.stringify(jsonSchema(name), null, 2)}\n`;
