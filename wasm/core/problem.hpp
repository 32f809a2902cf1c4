#pragma once

#include <string>
#include <vector>

#include "core/sentences.hpp"

namespace clearnotice {

/// What is wrong with an input that a developer or webmaster wrote (a notice, a catalogue, a
/// request). Never holds anything that a patient typed.
struct problem {
  std::string code;     ///< stable, never reused: `json.duplicate_key`, `notice.unknown_key`, …
  std::string message;  ///< one plain English sentence; empty where `words` says which
  std::string pointer;  ///< RFC 6901, empty for the whole document
  unsigned line = 0;    ///< from 1; 0 where there is no place
  unsigned column = 0;  ///< from 1, counted in code points
  sentence words = sentence::own;
  std::vector<std::string> with{};  ///< what stands in the gaps of the sentence
};

/// The message, said with these lines (linked_sentences), or with none where it has words of its
/// own.
std::string message_of(const problem& what, std::string_view sentences);
inline std::string message_of(const problem& what) { return message_of(what, linked_sentences()); }

}  // namespace clearnotice
