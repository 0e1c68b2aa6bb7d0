/** Releases, running cases moved to them, and the way back. */
package org.binglian.studio.releases;
