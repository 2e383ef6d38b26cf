export { apiPath } from './api-addresses.ts';
export { type ApiServices, createApi } from './create-api.ts';
