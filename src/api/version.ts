/** Full version of the API: the major stands in the address, the whole in every answer. */
export const apiVersion = "1.0.0";
export const apiBase = "/api/v1";
