// Leak: the core knows a database.
import Dexie from 'dexie';
export const db = Dexie;
