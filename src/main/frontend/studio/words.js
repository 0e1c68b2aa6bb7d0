export const words = {};
export const patterns = [];
