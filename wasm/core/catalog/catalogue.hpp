#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/number.hpp"
#include "core/generated/messages.hpp"  // enum class message, enum class argument
#include "core/problem.hpp"
#include "core/result.hpp"

namespace clearnotice::catalog {

struct insertion;

enum class direction { left_to_right, right_to_left };

/// What goes into one argument of a message. A number is given as ASCII decimal digits ("5",
/// "1.5"): it selects the plural and is shown with the locale's own digits and separators. At most
/// 15 digits stand before the point; three are shown after it. Anything else is shown as it is and
/// takes the plural's `other`.
struct argument_value {
  argument name;
  std::string_view text;
};

using arguments = std::span<const argument_value>;

/// A piece of a formatted message: words of the catalogue, or one inserted argument, so that the
/// view can wrap the argument (a link, an isolated phone number) without cutting text apart. The
/// number that chooses a plural (`#`) belongs to the words.
struct piece {
  std::string text;
  bool inserted = false;
  argument name{};  ///< meaningful when inserted
};

/// The message of that key (`field.email`); none where the catalogues have no such key. For what is
/// known when the core is compiled: no visitor loads the keys.
constexpr std::optional<message> find_message(std::string_view key) {
  std::string_view rest = kMessageKeys;
  for (std::size_t i = 0; i < kMessageCount; ++i) {
    const std::size_t length = static_cast<unsigned char>(rest.front());
    if (length == key.size() && rest.substr(1, length) == key) return static_cast<message>(i);
    rest.remove_prefix(length + 1);
  }
  return std::nullopt;
}

/// One locale's messages, compiled by wasm/tools/messagec from locales/<tag>.json.
class catalogue {
 public:
  /// @param compiled  what the message compiler wrote; a catalogue of other keys is refused
  ///                  (`catalogue.other_version`), a damaged one too (`catalogue.damaged`).
  static result<catalogue, problem> read(std::string_view compiled);

  std::string_view tag() const;  ///< BCP 47
  direction dir() const;

  /// An argument that is not among the values is empty.
  std::string format(message id, arguments values) const;
  std::string format(message id, std::initializer_list<argument_value> values = {}) const {
    return format(id, arguments(values.begin(), values.size()));
  }
  /// A message without arguments as it stands in the catalogue, without a copy: a list of words to
  /// look for. `~`, `{`, `}`, `#` and `|` would come escaped; no such list has them.
  std::string_view plain(message id) const;
  /// Whether `plain` is all that `format` would give.
  bool is_plain(message id) const;
  std::vector<piece> pieces(message id, arguments values) const;
  std::vector<piece> pieces(message id, std::initializer_list<argument_value> values = {}) const {
    return pieces(id, arguments(values.begin(), values.size()));
  }

  /// "2018-05-25" in the locale's long form (CLDR dateFormats/long, Gregorian): "25 mai 2018".
  /// What is no such day is returned as it is.
  std::string date(std::string_view iso_date) const;
  /// "a, b and c" (CLDR listPattern standard).
  std::string list(std::span<const std::string> items) const;
  /// Adds the names of countries, which weigh half as much as all messages together, and which only
  /// a notice with transfers needs.
  /// @param line  what the message compiler wrote: all codes, then the names,
  ///              "ADAE|Andorra|United Arab Emirates"
  /// @return false for what is no such line
  bool add_countries(std::string_view line);
  bool has_countries() const { return !countries_.empty(); }
  /// The name of an ISO 3166-1 alpha-2 country outside the European Economic Area, where transfers
  /// go to; of any other the code itself. All of CLDR's would weigh another 0.2 kB.
  std::string country(std::string_view code) const;

 private:
  catalogue() = default;
  std::string_view line(std::size_t index) const;
  bool read_numbers();
  bool is_sound() const;
  void append(std::string& out, message id, std::span<const argument_value> values,
              std::vector<insertion>* insertions) const;

  std::string text_;
  std::string countries_;
  std::vector<std::uint32_t> ends_;  ///< of the lines of text_
  number_style numbers_;
};

}  // namespace clearnotice::catalog
