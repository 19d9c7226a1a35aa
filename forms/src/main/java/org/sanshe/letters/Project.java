package org.sanshe.letters;

/**
 * 采购项目 the purchase a document belongs to.
 *
 * @param number 项目编号
 * @param name 项目名称
 */
public record Project(String number, String name) {}
