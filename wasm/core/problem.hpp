#pragma once

#include <string>
#include <string_view>

namespace clearnotice {

/// What is wrong with an input that a developer or webmaster wrote (a notice, a catalogue, a
/// request). Never holds anything that a patient typed.
struct problem {
  std::string code;     ///< stable, never reused: `json.duplicate_key`, `notice.unknown_key`, …
  std::string message;  ///< one plain English sentence
  std::string pointer;  ///< RFC 6901, empty for the whole document
  unsigned line = 0;    ///< from 1; 0 where there is no place
  unsigned column = 0;  ///< from 1, counted in code points
};

}  // namespace clearnotice
