/** Tasks: their rows on the worklist, the checks of their fields, and what a completed one tells its room; the same for every door. */
package org.binglian.engine.task;
