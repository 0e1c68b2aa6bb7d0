/**
 * Intermediary services (中介服务, rule 9): the register of agencies and what they may render, engagements with clocks of their own,
 * ratings by both sides and suspension by rule. An agency's time is shown beside the bodies' and never counted in it; no department
 * names an agency. Source: 内蒙古自治区网上中介服务超市管理办法 (2024).
 */
@org.springframework.modulith.ApplicationModule(displayName = "Intermediary 中介服务", allowedDependencies = {"codes", "deadline", "access", "ledger", "project", "notice"})
package org.binglian.intermediary;
