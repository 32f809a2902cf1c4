#include "tools/messagec/proofread.hpp"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uniset.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string_view>

#include "tools/messagec/glossary.hpp"
#include "tools/messagec/message_source.hpp"
#include "tools/messagec/utf8.hpp"

namespace clearnotice::messagec {
namespace {

using words = icu::UnicodeString;

constexpr double kLongestButton = 2.5;  // times the English one
constexpr int kLetters = 4;             // of a word that says which language it is
constexpr std::size_t kFewest = 3;      // such words, before their share means anything
constexpr std::string_view kQuoted = "hint.quoted";

bool is_button(std::string_view key) {
  constexpr std::string_view kEndings[] = {".send", ".print", ".save", ".take"};
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view ending) { return key.ends_with(ending); });
}

/// What a person reads who did something wrong, or waits.
bool is_answer(std::string_view key) {
  return key.starts_with("error.") || key.starts_with("warning.") || key.starts_with("status.");
}

/// Lists of beginnings of words that are looked for: no sentences.
bool is_word_list(std::string_view key) { return key.ends_with("-words"); }

/// The letters and marks of a language (CLDR exemplars: main, auxiliary and index; either case),
/// and what any text may have: digits, punctuation, symbols, spaces.
class alphabet {
 public:
  explicit alphabet(const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    ULocaleData* data = ulocdata_open(locale.getName(), &status);
    for (const auto kind : {ULOCDATA_ES_STANDARD, ULOCDATA_ES_AUXILIARY, ULOCDATA_ES_INDEX,
                            ULOCDATA_ES_PUNCTUATION}) {
      icu::UnicodeSet some;
      ulocdata_getExemplarSet(data, some.toUSet(), 0, kind, &status);
      letters_.addAll(some);
    }
    quotes_ = {delimiter(data, ULOCDATA_QUOTATION_START), delimiter(data, ULOCDATA_QUOTATION_END)};
    ulocdata_close(data);
    // A letter with its mark is one exemplar; what is NFC may still hold the two apart.
    letters_.removeAllStrings();
    letters_.closeOver(USET_ADD_CASE_MAPPINGS).removeAllStrings();
  }

  bool has(UChar32 c) const {
    if (letters_.contains(c)) return true;
    const uint32_t kind = U_GET_GC_MASK(c);
    return (kind & (U_GC_P_MASK | U_GC_S_MASK | U_GC_ND_MASK | U_GC_Z_MASK)) != 0;
  }
  const words& opening() const { return quotes_.first; }
  const words& closing() const { return quotes_.second; }

 private:
  static words delimiter(ULocaleData* data, ULocaleDataDelimiterType kind) {
    UErrorCode status = U_ZERO_ERROR;
    char16_t text[8];
    const int32_t length = ulocdata_getDelimiter(data, kind, text, 8, &status);
    return {text, length};
  }

  icu::UnicodeSet letters_;
  std::pair<words, words> quotes_;
};

std::vector<words> words_in(const words& text) {
  std::vector<words> found;
  words word;
  for (int32_t i = 0; i <= text.length();) {
    const UChar32 c = i < text.length() ? text.char32At(i) : u' ';
    i += U16_LENGTH(c);
    if (u_isalpha(c) || (u_charType(c) == U_NON_SPACING_MARK && !word.isEmpty())) {
      word.append(c);
    } else if (!word.isEmpty()) {
      found.push_back(word);
      word.remove();
    }
  }
  return found;
}

/// Without what is written round an @.
words without_addresses(const words& text) {
  words out = text;
  for (int32_t at = out.indexOf(u'@'); at >= 0; at = out.indexOf(u'@')) {
    int32_t begin = at, end = at + 1;
    while (begin > 0 && u_isalnum(out[begin - 1])) --begin;
    while (end < out.length() && (u_isalnum(out[end]) || out[end] == u'.')) ++end;
    out.replaceBetween(begin, end, words());
  }
  return out;
}

/// One catalogue beside the English one.
class proofreader {
 public:
  proofreader(const source& catalogue, findings& found)
      : catalogue_(catalogue),
        found_(found),
        locale_(icu::Locale::forLanguageTag(catalogue.locale, status_)),
        alphabet_(locale_),
        is_english_(locale_.getLanguage() == std::string_view("en")) {}

  void look_at(const std::string& key, const words& text, const words& english) {
    if (is_word_list(key)) return;
    check_characters(key, text, english);
    check_pairs(key, text);
    if (!is_english_) check_language(key, text, english);
    if (is_button(key)) check_length(key, text, english);
    if (is_answer(key)) check_manners(key, text);
  }

 private:
  void add(const std::string& key, const std::string& what) {
    found_.add(catalogue_.file, key, what);
  }

  /// In another script a Latin word is an abbreviation, part of an address, or stands in the
  /// English message too.
  void check_characters(const std::string& key, const words& text, const words& english) {
    if (text.indexOf(u'\'') >= 0 || text.indexOf(u'"') >= 0) {
      add(key, "has a straight quote or apostrophe; it is “ ” or ’ or what the language uses");
    }
    const words original = words(english).toLower();
    for (const words& word : words_in(without_addresses(text))) {
      const bool is_abbreviation = words(word).toUpper(locale_) == word;
      if (is_abbreviation || original.indexOf(words(word).toLower()) >= 0) continue;
      for (int32_t i = 0; i < word.length(); i += U16_LENGTH(word.char32At(i))) {
        if (alphabet_.has(word.char32At(i))) continue;
        add(key, "“" + to_utf8(word) + "” has a character that is foreign to the language");
        break;
      }
    }
  }

  void check_pairs(const std::string& key, const words& text) {
    // “a)” counts points: its bracket closes nothing.
    words rest = text;
    for (int32_t i = rest.indexOf(u')'); i >= 0; i = rest.indexOf(u')', i + 1)) {
      const bool is_point = i >= 1 && u_isalpha(rest[i - 1]) && (i == 1 || !u_isalpha(rest[i - 2]));
      if (is_point && count(rest, u"(") < count(rest, u")")) rest.replace(i, 1, words());
    }
    struct pair {
      words opening, closing;
    };
    const pair quotes = {alphabet_.opening(), alphabet_.closing()};
    for (const pair& each : {pair{u"(", u")"}, pair{u"[", u"]"}, quotes}) {
      if (each.closing == words(u"’")) continue;  // the apostrophe too
      const bool is_same = each.opening == each.closing;
      const bool is_balanced = is_same ? count(rest, each.opening) % 2 == 0
                                       : count(rest, each.opening) == count(rest, each.closing);
      if (!is_balanced) {
        add(key, "opens or closes " + to_utf8(each.opening) + " " + to_utf8(each.closing) +
                     " once too often");
      }
    }
    const bool is_quoted = text.startsWith(quotes.opening) && text.endsWith(quotes.closing);
    if (key == kQuoted && !is_quoted) {
      add(key, "is not in the quotation marks of the language (CLDR): " + to_utf8(quotes.opening) +
                   " " + to_utf8(quotes.closing));
    }
  }

  static int32_t count(const words& text, const words& what) {
    int32_t times = 0;
    for (int32_t i = text.indexOf(what); i >= 0; i = text.indexOf(what, i + what.length())) ++times;
    return times;
  }

  void check_language(const std::string& key, const words& text, const words& english) {
    const std::vector<words> all = words_in(without_addresses(english).toLower());
    const std::set<words> known(all.begin(), all.end());
    std::set<words> long_words, english_words;
    for (const words& word : words_in(without_addresses(text).toLower())) {
      if (word.countChar32() < kLetters) continue;
      long_words.insert(word);
      if (known.contains(word)) english_words.insert(word);
    }
    const bool is_most = english_words.size() * 2 > long_words.size();
    if (english_words.size() >= kFewest && is_most) add(key, "is still English");
  }

  void check_length(const std::string& key, const words& text, const words& english) {
    const auto most = static_cast<int32_t>(kLongestButton * length(english));
    if (length(text) > most) {
      add(key, "has " + std::to_string(length(text)) + " characters, and a button at most " +
                   std::to_string(most) + " here");
    }
  }

  int32_t length(const words& text) {
    const std::unique_ptr<icu::BreakIterator> at(
        icu::BreakIterator::createCharacterInstance(locale_, status_));
    at->setText(text);
    int32_t characters = 0;
    while (at->next() != icu::BreakIterator::DONE) ++characters;
    return characters;
  }

  void check_manners(const std::string& key, const words& text) {
    const words lower = words(text).toLower(locale_);
    for (const std::string& each : catalogue_.forbidden) {
      if (lower.indexOf(words::fromUTF8(each)) < 0) continue;
      add(key, "says “" + each + "”, which this catalogue forbids in answers");
    }
  }

  const source& catalogue_;
  findings& found_;
  UErrorCode status_ = U_ZERO_ERROR;
  icu::Locale locale_;
  alphabet alphabet_;
  bool is_english_;
};

}  // namespace

void proofread(const source& catalogue, const source& english, findings& found) {
  proofreader reader(catalogue, found);
  for (const auto& [key, text] : catalogue.messages) {
    const auto original = english.messages.find(key);
    if (original == english.messages.end()) continue;
    reader.look_at(key, message_source(text).words(), message_source(original->second).words());
  }
  if (catalogue.forbidden.empty()) found.add(catalogue.file, "forbidden: names no word");
  check_glossary(catalogue, found);
}

}  // namespace clearnotice::messagec
