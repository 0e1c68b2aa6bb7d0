/** The operator's accounts: opened, changed and closed, each change in the record; and what everybody does with the own one. */
package org.binglian.console.accounts;
