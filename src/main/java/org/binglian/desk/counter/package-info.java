/** The window's counter (综合窗口): receiving walk-ins, handing out and posting papers, finding a case. It never judges drawings. */
package org.binglian.desk.counter;
