/** My project and my case as people follow them: lanes, the critical path, process pictures, changes as they come. */
package org.binglian.hall.progress;
