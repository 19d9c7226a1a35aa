package org.sanshe.forms;

import java.util.Arrays;

/** Everything a form says to people, in both languages; {0} is the label, then the details. */
enum Says {
    FILL_IN("请填写{0}", "Enter {0}"),
    CHOOSE("请选择{0}", "Select {0}"),
    TICK("请勾选“{0}”", "Tick “{0}”"),
    UPLOAD("请上传{0}", "Upload {0}"),
    NOT_A_NUMBER("{0}须为数字,请改正", "{0} must be a number"),
    NOT_AN_INTEGER("{0}须为整数,请去掉小数", "{0} must be a whole number"),
    TOO_MANY_DECIMALS("{0}最多保留{1}位小数,请改正", "{0} must have at most {1} decimal places"),
    NOT_A_STEP("{0}不在可选数值上,最接近的是{1}和{2},请改为其中之一", "{0} is not an allowed step; the nearest values are {1} and {2}"),
    PATTERN("{0}的格式不正确,请按要求的格式填写", "{0} is not in the required format"),
    TOO_SMALL("{0}不能小于{1},请改正", "{0} must be {1} or more"),
    TOO_LARGE("{0}不能大于{1},请改正", "{0} must be {1} or less"),
    LIMIT_UNUSABLE("{0}的上下限设置有误,请联系管理员", "The limit of {0} is not a number; please tell the administrator"),
    TOO_SHORT("{0}至少{1}个字,请补充", "{0} must have at least {1} characters"),
    TOO_LONG("{0}最多{1}个字,请删减", "{0} must have at most {1} characters"),
    PHONE(
            "{0}须以“+”或“00”和国家代码开头,例如 +8613800138000",
            "{0} must start with + or 00 and the country code, such as +8613800138000"),
    EMAIL("{0}须是电子邮箱地址,例如 name@example.org", "{0} must be an email address, such as name@example.org"),
    DATE("{0}须是真实存在的日期,例如 2026-05-31", "{0} must be a real date, such as 2026-05-31"),
    TIME("{0}须是时间,例如 09:30", "{0} must be a time, such as 09:30"),
    DATE_AND_TIME("请把{0}的日期和时间都填上,例如 2026-05-31 09:30", "{0} needs both a date and a time, such as 2026-05-31 09:30"),
    DATE_PASSED("{0}不能早于今天({1}),请改选", "{0} must be today ({1}) or later"),
    NOT_AN_OPTION("{0}所选的选项已不可用,请重新选择", "{0}: the choice is not available any more, select again"),
    NOT_A_FILE("{0}的附件无法识别,请重新上传", "{0}: the file is not known, upload it again"),
    MOBILE("{0}须是11位大陆手机号码,例如 13800138000", "{0} must be a mainland mobile number of 11 digits, such as 13800138000"),
    ID_LENGTH("{0}须为18位,请核对", "{0} must have 18 characters"),
    ID_FORM("{0}须为17位数字加1位数字或X,请核对", "{0} must be 17 digits followed by a digit or X"),
    ID_DATE("{0}中的出生日期不存在,请核对", "{0} contains a date of birth that does not exist"),
    ID_CHECK("{0}的校验位不正确(应为{1}),请核对", "{0}: the check character is wrong (expected {1})"),
    CODE_LENGTH("{0}须为18位(现为{1}位),请核对", "{0} must have 18 characters (it has {1})"),
    CODE_LETTER("{0}中不会出现“{1}”,请核对", "{0} never contains “{1}”"),
    CODE_FORM("{0}第3至8位须是登记机关的行政区划数字,请核对", "{0}: characters 3 to 8 must be the digits of the registrar's area"),
    CODE_CHECK("{0}的校验码不正确(应为{1}),请核对", "{0}: the check character is wrong (expected {1})"),
    CODE_BODY(
            "{0}中的主体标识码(第9至17位)校验不符,如登记证书如此可继续",
            "{0}: the body code (characters 9 to 17) fails its own check; go on if the certificate reads so"),
    BANK_ACCOUNT("{0}须为6至32位数字,请核对", "{0} must be 6 to 32 digits"),
    BANK_CARD(
            "{0}不符合银行卡号的校验规则,如为单位账号可继续",
            "{0} fails the check of card numbers; go on if it is an account and not a card"),
    MONEY("{0}须为金额,例如 1,050,000.00", "{0} must be an amount, such as 1,050,000.00"),
    MONEY_DECIMALS("{0}最多到分(2位小数),请改正", "{0} must have at most two decimal places (fen)"),
    RULE("{0}不符合要求,请改正", "{0} does not meet its rule"),
    ROW("第{1}行:{0}", "Row {1}: {0}");

    private final String zh;
    private final String en;

    Says(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String in(Locale locale, Object... arguments) {
        String text = locale.pick(zh, en);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** The same with the label put in front of the details. */
    String about(Locale locale, String label, Object... details) {
        Object[] arguments = new Object[details.length + 1];
        arguments[0] = label;
        System.arraycopy(details, 0, arguments, 1, details.length);
        return in(locale, arguments);
    }

    static boolean inStep() {
        return Arrays.stream(values()).allMatch(says -> holes(says.zh).equals(holes(says.en)));
    }

    private static String holes(String text) {
        return text.replaceAll("[^{}0-9]|(?<!\\{)\\d+", "")
                .chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
