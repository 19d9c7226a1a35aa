package org.sanshe.letters;

/**
 * 当事人 purchaser, agency or supplier with what documents say of it; what is null or blank is left out.
 *
 * @param name 名称
 * @param creditCode 统一社会信用代码
 * @param address 地址
 * @param representative 法定代表人（负责人）
 * @param contact 联系人
 * @param phone 联系电话
 */
public record Party(
        String name, String creditCode, String address, String representative, String contact, String phone) {

    /** A party of which a notice gives only where to ask. */
    public static Party reachable(String name, String address, String contact, String phone) {
        return new Party(name, null, address, null, contact, phone);
    }

    /** Name, address, contact and phone as the last part of a notice gives them. */
    void writeTo(Layout page, String role) {
        page.pairs(role, name, "地址", address, "联系人", contact, "联系电话", phone);
    }
}
