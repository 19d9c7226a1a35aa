package org.sanshe.forms;

/** The interface words around the fields, in both languages. */
enum Words {
    OPTIONAL("(选填)", " (optional)"),
    SELECT("请选择", "Select"),
    YES("是", "Yes"),
    NO("否", "No"),
    NOT_GIVEN("未填写", "Not given"),
    ROW("第{0}行", "Row {0}"),
    MORE_ROWS("另有{0}行", "{0} more rows"),
    ADD("添加一行", "Add a row"),
    ADD_TO("添加一行:{0}", "Add a row: {0}"),
    REMOVE("删除", "Remove"),
    REMOVE_ROW("删除第{0}行", "Remove row {0}"),
    NO_ROWS("没有内容", "Nothing here"),
    PAGE("第{0}页，共{1}页", "Page {0} of {1}"),
    PREVIOUS("上一页", "Previous page"),
    NEXT("下一页", "Next page"),
    CHANGE("修改", "Change"),
    ERROR("错误:", "Error: "),
    WARNING("提示:", "Note: "),
    PROBLEMS("有{0}处需要修改", "There are {0} things to put right"),
    SOURCE("来源:{0}", "Source: {0}"),
    IN_WORDS("大写:{0}", "In words: {0}"),
    NO_FILES("尚未上传", "No file yet");

    private final String zh;
    private final String en;

    Words(String zh, String en) {
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
}
