/**
 * One small row for each open task: the page that a department looks at, sorted by due date and read by index. It holds
 * nothing that the engine and the clocks do not know better; the engine room keeps it in the same transaction.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "deadline", "ledger", "notice"})
package org.binglian.worklist;
