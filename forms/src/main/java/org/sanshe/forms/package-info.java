/**
 * 表单: reads forms of the Camunda Forms format (all component types, schema versions up to 19) and is their authority
 * on the server: what is seen, what may be written, what was typed, what is wrong. No Spring, no engine, no database.
 *
 * <pre>
 * FormSchema schema = FormSchema.read(json).at(clock);        // keep it
 * FormState state = schema.open(data, Locale.ZH);             // a page to fill in
 * FormState state = schema.receive(data, posted, Locale.ZH);  // what the page posted
 * if (state.isValid()) Records.bind(NeedForm.class, state.values());
 * else page(FormHtml.summary(state), FormHtml.render(state, options));
 * </pre>
 *
 * <h2>Names of inputs</h2>
 * The path of the value: {@code contact.phone}, {@code lines[0].amount} (rows count from 0). Besides these a page posts
 * {@code _rows:lines} (how many rows it showed), {@code _row:lines[0]} (that row's place in the stored list, -1 for a
 * new one), {@code _page:id} (which page of a table), and {@code _file:path} for files. A file field's value is the
 * reference of a stored document, {@code doc:7}, one or (multiple) a list; the application stores the file and adds
 * the reference under the field's path. A missing checkbox is false; any other value that was not sent keeps its
 * stored value.
 *
 * <h2>Buttons inside the form</h2>
 * {@code _list} = {@code add:path}, {@code remove:path:i}, {@code drop:path:doc:7} or {@code page:id:n}. They are
 * carried out while receiving; {@link org.sanshe.forms.FormState#isListAction()} tells to show the form again.
 *
 * <h2>Script</h2>
 * None is needed. With htmx, {@code /assets/form-fields.js} (in this module) keeps what is typed while an answer is on
 * its way; the refresh address answers {@code FormHtml.render(schema.receive(…).withoutErrors(), options)}.
 *
 * <h2>Rules beyond the format</h2>
 * Readonly, disabled and computed values come from the stored data, never from the request. Hidden fields are not
 * validated and not submitted, and count as missing for other fields. A condition that is null hides (as in form-js
 * 1.18 and later). {@code disallowPassedDates} is checked. A posted choice that is no option is an error. Full-width
 * digits, spaces and grouping commas are accepted in numbers, dates, phones and codes. A list without rows is submitted as
 * an empty list, which says that there are none (the viewer leaves it out).
 *
 * <h2>Extension properties</h2>
 * {@code properties.format} = cn-mobile, resident-id, credit-code, bank-account or money; {@code rule} (FEEL, must not
 * be false; {@code value} is the field's own) with {@code ruleMessage} and {@code ruleMessageEn}; {@code source} (where
 * a value was prefilled from); {@code helpText}; {@code autocomplete}; {@code rows} of a textarea; English texts
 * {@code labelEn}, {@code descriptionEn}, {@code helpTextEn}, {@code sourceEn}, {@code textEn}, {@code contentEn},
 * {@code patternErrorMessageEn}; on options {@code labelEn}; on the form {@code title} and {@code titleEn}.
 *
 * <h2>Secrets</h2>
 * A text field whose key begins with {@code secret} is typed unseen and kept nowhere; see
 * {@link org.sanshe.forms.Secrets}.
 */
package org.sanshe.forms;
