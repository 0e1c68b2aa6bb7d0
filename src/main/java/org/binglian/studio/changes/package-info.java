/** What a draft changes, in words and colours; a decision tried; which item takes which flow. */
package org.binglian.studio.changes;
