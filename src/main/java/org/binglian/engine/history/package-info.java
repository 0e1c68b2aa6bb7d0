/** What the engine keeps of ended processes, for the record to seal (docs/record.md). */
package org.binglian.engine.history;
