#pragma once

#include <unicode/locid.h>
#include <unicode/messagepattern.h>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace clearnotice::messagec {

enum class use { text, number, cardinal, ordinal, select };

/// What a message asks of one argument. Where it is a number once it is one everywhere in the
/// message, as in ICU; a translation may repeat it as often as it likes.
struct argument_signature {
  std::set<use> uses;
  std::set<std::string> keywords;  ///< of its selects

  bool operator==(const argument_signature&) const = default;
};

using signature = std::map<std::string, argument_signature>;

/// One message of a catalogue, parsed by ICU's MessagePattern (apostrophes: DOUBLE_OPTIONAL).
class message_source {
 public:
  /// What is wrong with it alone is in problems().
  explicit message_source(const std::string& text);

  const std::vector<std::string>& problems() const { return problems_; }
  const signature& arguments() const { return arguments_; }

  /// Which plural categories are missing, or not of this locale. Explicit `=N` are free.
  std::vector<std::string> wrong_categories(const icu::Locale& locale) const;

  /// What of it is shown as it stands: U+FFFC for each argument, a line for each branch.
  icu::UnicodeString words() const;
  /// The message with other words in place of each run of its own.
  icu::UnicodeString with_words(icu::UnicodeString (*change)(const icu::UnicodeString&)) const;

  /// The compiled form, see core/catalog/message_text.hpp.
  /// @param argument_names  all arguments of all messages, in order of `enum class argument`
  std::string compile(const std::vector<std::string>& argument_names) const;

 private:
  /// Calls `run(begin, next, is_shown)` for what stands before each part of the pattern.
  template <class Run>
  void each_run(Run run) const;
  void check_text(const std::string& text);
  void check_pattern();
  void check_argument(int part);
  void check_selectors(int part, const std::string& name, UMessagePatternArgType type);
  std::string text_of(const icu::MessagePattern::Part& part) const;

  icu::UnicodeString text_;
  UErrorCode status_ = U_ZERO_ERROR;  ///< of pattern_
  icu::MessagePattern pattern_;
  std::vector<std::string> problems_;
  signature arguments_;
};

}  // namespace clearnotice::messagec
