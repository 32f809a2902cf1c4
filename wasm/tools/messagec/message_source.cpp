#include "tools/messagec/message_source.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <cmath>

#include "tools/messagec/message_code.hpp"
#include "tools/messagec/plural_code.hpp"
#include "tools/messagec/utf8.hpp"

namespace clearnotice::messagec {
namespace {

using part = icu::MessagePattern::Part;

constexpr double kLargestOffset = 999'999'999;  // core/catalog/message_text.hpp reads nine digits

use use_of(UMessagePatternArgType type) {
  switch (type) {
    case UMSGPAT_ARG_TYPE_SIMPLE: return use::number;
    case UMSGPAT_ARG_TYPE_PLURAL: return use::cardinal;
    case UMSGPAT_ARG_TYPE_SELECTORDINAL: return use::ordinal;
    case UMSGPAT_ARG_TYPE_SELECT: return use::select;
    default: return use::text;
  }
}

bool is_argument_name(const std::string& name) {
  if (name.empty() || name.front() < 'a' || name.front() > 'z') return false;
  return name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == name.npos;
}

// MessagePattern takes a "}" that closes nothing as text. Quoted braces are text on purpose.
bool has_stray_brace(const icu::UnicodeString& text) {
  int depth = 0;
  for (int i = 0; i < text.length(); ++i) {
    const char16_t c = text[i];
    const char16_t next = i + 1 < text.length() ? text[i + 1] : u'\0';
    if (c == u'\'' && next == u'\'') {
      ++i;
    } else if (c == u'\'' && (next == u'{' || next == u'}')) {
      const int close = text.indexOf(u'\'', i + 1);
      i = close < 0 ? text.length() : close;
    } else if (c == u'{') {
      ++depth;
    } else if (c == u'}' && --depth < 0) {
      return true;
    }
  }
  return depth != 0;
}

// A control character or a format character, but for the two joiners that Persian and Indic scripts
// are spelt with.
bool is_hidden(char16_t c) { return u_iscntrl(c) && c != u'\u200C' && c != u'\u200D'; }

// A tag, or a character reference such as &amp;.
bool is_markup_at(const icu::UnicodeString& text, int at) {
  const char16_t next = at + 1 < text.length() ? text[at + 1] : u'\0';
  if (text[at] == u'<') return u_isalpha(next) || next == u'/' || next == u'!' || next == u'?';
  if (text[at] != u'&') return false;
  int end = next == u'#' ? at + 2 : at + 1;
  while (end < text.length() && u_isalnum(text[end])) ++end;
  return end > at + 1 && end < text.length() && text[end] == u';';
}

}  // namespace

message_source::message_source(const std::string& text)
    : text_(icu::UnicodeString::fromUTF8(text)), pattern_(UMSGPAT_APOS_DOUBLE_OPTIONAL, status_) {
  check_text(text);
  UParseError where{};
  pattern_.parse(text_, &where, status_);
  if (U_FAILURE(status_)) {
    problems_.push_back(std::string("is not MessageFormat (") + u_errorName(status_) + "), near “" +
                        to_utf8(icu::UnicodeString(where.preContext)) +
                        to_utf8(icu::UnicodeString(where.postContext)) + "”");
    return;
  }
  check_pattern();
}

void message_source::check_text(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) || !nfc->isNormalized(text_, status)) problems_.push_back("is not NFC");
  if (text.empty()) {
    problems_.push_back("is empty");
    return;
  }
  if (u_isUWhiteSpace(text_.char32At(0)) || u_isUWhiteSpace(text_.char32At(text_.length() - 1))) {
    problems_.push_back("begins or ends with white space");
  }
  for (int i = 0; i < text_.length(); ++i) {
    if (is_hidden(text_[i])) problems_.push_back("has a control character or line break");
    if (is_markup_at(text_, i)) problems_.push_back("looks like markup; it is shown as text");
  }
  if (has_stray_brace(text_)) problems_.push_back("has an unbalanced brace");
}

void message_source::check_pattern() {
  for (int i = 0; i < pattern_.countParts(); ++i) {
    if (pattern_.getPartType(i) == UMSGPAT_PART_TYPE_ARG_START) check_argument(i);
  }
  for (auto& [name, asked] : arguments_) {
    std::set<use>& uses = asked.uses;
    if (uses.size() > 1) uses.erase(use::text);
    if (uses.contains(use::cardinal) || uses.contains(use::ordinal)) uses.erase(use::number);
  }
}

void message_source::check_argument(int start) {
  const UMessagePatternArgType type = pattern_.getPart(start).getArgType();
  const std::string name = text_of(pattern_.getPart(start + 1));
  if (!is_argument_name(name)) {
    problems_.push_back("argument {" + name + "}: a name is made of a-z, 0-9 and _");
    return;
  }
  if (type == UMSGPAT_ARG_TYPE_CHOICE) {
    problems_.push_back("argument {" + name + "}: choice is not supported, plural is");
    return;
  }
  if (type == UMSGPAT_ARG_TYPE_SIMPLE) {
    const bool styled = pattern_.getPartType(start + 3) == UMSGPAT_PART_TYPE_ARG_STYLE;
    if (text_of(pattern_.getPart(start + 2)) != "number" || styled) {
      problems_.push_back("argument {" + name + "}: only {" + name + ", number} is supported");
    }
  }
  arguments_[name].uses.insert(use_of(type));
  if (type != UMSGPAT_ARG_TYPE_NONE && type != UMSGPAT_ARG_TYPE_SIMPLE) {
    check_selectors(start, name, type);
  }
}

void message_source::check_selectors(int start, const std::string& name,
                                     UMessagePatternArgType type) {
  std::set<std::string> seen;
  const int limit = pattern_.getLimitPartIndex(start);
  for (int i = start + 2; i < limit; i = pattern_.getLimitPartIndex(i) + 1) {
    const part& at = pattern_.getPart(i);
    if (part::hasNumericValue(at.getType())) {  // the offset, or what follows "="
      const double value = pattern_.getNumericValue(at);
      const bool offset = i == start + 2;
      if (offset && (value < 0 || value > kLargestOffset || value != std::floor(value))) {
        problems_.push_back("argument {" + name + "}: the offset must be a whole number");
      } else if (!to_decimal(value)) {
        problems_.push_back("argument {" + name + "}: =N takes at most three decimals");
      }
    } else if (at.getType() == UMSGPAT_PART_TYPE_ARG_SELECTOR) {
      const std::string selector = text_of(at);
      if (!seen.insert(selector).second) {
        problems_.push_back("argument {" + name + "}: “" + selector + "” is there twice");
      }
      if (type == UMSGPAT_ARG_TYPE_SELECT) arguments_[name].keywords.insert(selector);
    }
  }
}

std::vector<std::string> message_source::wrong_categories(const icu::Locale& locale) const {
  std::vector<std::string> wrong;
  for (int i = 0; i < pattern_.countParts(); ++i) {
    if (pattern_.getPartType(i) != UMSGPAT_PART_TYPE_ARG_START) continue;
    const use kind = use_of(pattern_.getPart(i).getArgType());
    if (kind != use::cardinal && kind != use::ordinal) continue;
    const auto type = kind == use::cardinal ? UPLURAL_TYPE_CARDINAL : UPLURAL_TYPE_ORDINAL;
    const std::string name = text_of(pattern_.getPart(i + 1));
    std::set<std::string> missing = plural_categories(locale, type);
    const int limit = pattern_.getLimitPartIndex(i);
    for (int at = i + 2; at < limit; at = pattern_.getLimitPartIndex(at) + 1) {
      if (pattern_.getPartType(at) != UMSGPAT_PART_TYPE_ARG_SELECTOR) continue;
      const std::string selector = text_of(pattern_.getPart(at));
      if (missing.erase(selector) == 0 && !selector.starts_with('=')) {
        wrong.push_back("argument {" + name + "}: this locale has no plural “" + selector + "”");
      }
    }
    for (const std::string& category : missing) {
      wrong.push_back("argument {" + name + "}: the plural “" + category + "” is missing");
    }
  }
  return wrong;
}

template <class Run>
void message_source::each_run(Run run) const {
  std::vector<bool> in_message;  // else in an argument, whose keywords are no words
  int done = 0;
  for (int i = 0; i < pattern_.countParts(); ++i) {
    const part& at = pattern_.getPart(i);
    run(done, at, !in_message.empty() && in_message.back());
    done = at.getLimit();
    const auto type = at.getType();
    if (type == UMSGPAT_PART_TYPE_MSG_START) in_message.push_back(true);
    if (type == UMSGPAT_PART_TYPE_ARG_START) in_message.push_back(false);
    if (type == UMSGPAT_PART_TYPE_MSG_LIMIT || type == UMSGPAT_PART_TYPE_ARG_LIMIT) {
      in_message.pop_back();
    }
  }
}

icu::UnicodeString message_source::words() const {
  icu::UnicodeString shown;
  each_run([&](int begin, const part& next, bool is_shown) {
    if (is_shown) shown.append(text_, begin, next.getIndex() - begin);
    if (next.getType() == UMSGPAT_PART_TYPE_MSG_LIMIT) shown.append(u'\n');
    if (next.getType() == UMSGPAT_PART_TYPE_ARG_LIMIT) shown.append(u'\uFFFC');
  });
  return shown.trim();
}

icu::UnicodeString message_source::with_words(
    icu::UnicodeString (*change)(const icu::UnicodeString&)) const {
  icu::UnicodeString made;
  each_run([&](int begin, const part& next, bool is_shown) {
    const icu::UnicodeString run = text_.tempSubStringBetween(begin, next.getIndex());
    made.append(is_shown ? change(run) : run);
    made.append(text_, next.getIndex(), next.getLimit() - next.getIndex());
  });
  return made;
}

std::string message_source::text_of(const part& at) const {
  return to_utf8(pattern_.getSubstring(at));
}

}  // namespace clearnotice::messagec
