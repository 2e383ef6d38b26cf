import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { type AssistantServices, createAssistantServer } from './create-assistant-server.ts';

/** Serves one assistant over standard input and output until it hangs up. */
export const serveAssistant = async (services: AssistantServices): Promise<void> => {
  const server = createAssistantServer(services);
  const transport = new StdioServerTransport();
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
  });
  await server.connect(transport);
  await closed;
  await server.close();
};
