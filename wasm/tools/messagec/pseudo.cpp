#include "tools/messagec/pseudo.hpp"

#include <unicode/uchar.h>

#include "tools/messagec/utf8.hpp"

namespace clearnotice::messagec {
namespace {

using words = icu::UnicodeString;

constexpr char16_t kPlain[] = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr char16_t kAccented[] = u"ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";
constexpr int kLongerBy = 2;  // fifths

words accent(const words& text) {
  words out;
  int letters = 0;
  for (int i = 0; i < text.length(); ++i) {
    const words plain(kPlain);
    const int at = plain.indexOf(text[i]);
    out.append(at < 0 ? text[i] : kAccented[at]);
    letters += at >= 0;
  }
  for (int i = 0; i < letters * kLongerBy / 5; ++i) out.append(i % 6 == 0 ? u' ' : u'~');
  return out;
}

words mirror(const words& text) {
  constexpr char16_t kOverride = 0x202E, kEnd = 0x202C;
  words out;
  bool in_word = false;
  for (int i = 0; i < text.length(); ++i) {
    if ((u_isalpha(text[i]) != 0) != in_word) {
      out.append(in_word ? kEnd : kOverride);
      in_word = !in_word;
    }
    out.append(text[i]);
  }
  if (in_word) out.append(kEnd);
  return out;
}

}  // namespace

std::optional<compiled_locale> compile_pseudo(const source& english, const key_set& set,
                                              pseudo_locale kind, findings& found) {
  const bool is_mirrored = kind == pseudo_locale::mirrored;
  source made = english;
  made.locale = is_mirrored ? "ar-XB" : "en-XA";
  for (auto& [key, text] : made.messages) {
    // What is looked for in a message is not shown.
    if (key.ends_with("-words")) continue;
    text = to_utf8(message_source(text).with_words(is_mirrored ? mirror : accent));
  }
  return assemble(made, icu::Locale::getEnglish(), is_mirrored ? "rtl" : "ltr", set, found);
}

}  // namespace clearnotice::messagec
