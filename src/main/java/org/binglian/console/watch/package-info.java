/** What an operator watches: figures in Prometheus’s format, and whether a node is fit to be asked (docs/operations.md). */
package org.binglian.console.watch;
