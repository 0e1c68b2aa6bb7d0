/**
 * Programs that kill: the application, PostgreSQL, one node of two, and see that nothing is lost and nothing happens twice. People work
 * through the API with idempotency keys, and what they were told stands in a notebook outside the processes that are killed.
 */
package org.binglian.bench.kill;
