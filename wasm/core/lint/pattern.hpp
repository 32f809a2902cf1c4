#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/lint/words.hpp"

/// Phrasings as the lexicons of locales/lint write them.
///
///     droit d effacement|oubli    words, in lower case, `|` between alternatives
///     conserv*  *empfänger*       `*` stands for any letters
///     droit ~ effacement          `~`: up to 8 words of the same sentence; `~3`: up to 3
///     # mois                      `#`: a number, in digits or one of the lexicon's number words
///     auprès la? cnil             `?`: may be left out
///     légitime $                  `$`: the sentence ends here
///     ^ dans le but des           `^`: the text begins here
namespace clearnotice::lint {

class pattern {
 public:
  /// @return nothing where `source` is empty, or begins with what can be left out, or where what
  /// comes after a gap can be left out: such a pattern would match nearly anything
  static std::optional<pattern> compile(std::string_view source);

  /// Whether the words from `first` on begin with this phrasing.
  /// @return one past its last word
  std::optional<std::size_t> match(const std::vector<word>& words, std::size_t first) const;

  /// The first letters of every way to begin: what an index goes by. Empty: anything.
  std::vector<std::string_view> beginnings() const;

 private:
  /// One way to write a word. Most are whole words or stems, which need no walk over the stars.
  struct alternative {
    enum class kind { whole, stem, glob };
    kind type = kind::whole;
    std::string text;
  };
  struct element {
    enum class kind { words, number, gap, start, stop };
    kind type = kind::words;
    std::vector<alternative> alternatives;
    unsigned most = 0;  ///< words of a gap
    bool optional = false;
  };

  static alternative read_alternative(std::string_view written);
  static bool fits(const element& wanted, const word& found);
  std::optional<std::size_t> match_from(std::size_t at, const std::vector<word>& words,
                                        std::size_t next, unsigned sentence) const;

  std::vector<element> elements_;
};

/// Whether `text` is `glob`, in which each `*` stands for any bytes.
bool matches_glob(std::string_view text, std::string_view glob);

}  // namespace clearnotice::lint
