/**
 * HTML: a text or a redline as a fragment of a page, and the HTML of others, of which words and structure are taken.
 */
@org.jspecify.annotations.NullMarked
package entente.rendition.html;
