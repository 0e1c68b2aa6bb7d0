/**
 * Measurements, apart from the tests: an office full of running cases ({@link org.binglian.bench.BulkMaker}), how fast its pages
 * answer, pictures of them. Commands: docs/measuring.md.
 */
package org.binglian.bench;
