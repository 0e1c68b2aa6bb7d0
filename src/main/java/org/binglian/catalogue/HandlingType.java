package org.binglian.catalogue;

/** 办件类型: done on the spot (即办件), or within promised days (承诺件). */
public enum HandlingType { INSTANT, PROMISED }
