export { apiPath } from './api-addresses.ts';
export type { WholeAddress } from './api-file-addresses.ts';
export { addressesOfApiFiles, addressesOfApiPages } from './api-files.ts';
export { type ApiServices, createApi } from './create-api.ts';
export { type AssistantServices, createAssistantServer } from './mcp/create-assistant-server.ts';
export { serveAssistant } from './mcp/serve-assistant.ts';
