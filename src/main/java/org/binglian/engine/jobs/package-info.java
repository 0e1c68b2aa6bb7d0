/**
 * Due alarms in batches: up to 50 of them share one transaction, which takes the locks of all their cases first and ends after half
 * a second; where one fails, each rings by itself. Lock owner, revision checks and retries stay the engine's own.
 */
package org.binglian.engine.jobs;
