package org.sanshe.letters;

/**
 * 采购项目 the purchase a document belongs to.
 *
 * @param number 项目编号
 * @param name 项目名称
 * @param words 采购方式用语, in which its letters are written
 */
public record Project(String number, String name, Words words) {

    /** Before its method was decided, or where no word of the method is used. */
    public Project(String number, String name) {
        this(number, name, Words.CONSULTATION);
    }
}
