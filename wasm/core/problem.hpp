#pragma once

#include <string>
#include <vector>

#include "core/sentences.hpp"

namespace clearnotice {

/// What is wrong with an input that a developer or webmaster wrote (a notice, a catalogue, a
/// request). Never holds anything that a patient typed.
struct problem {
  /// Stable, never reused: `plan.damaged`; where `words` has the rest of it, the room alone:
  /// `notice`.
  std::string code;
  std::string message;  ///< one plain English sentence; empty where `words` says which
  std::string pointer;  ///< RFC 6901, empty for the whole document
  unsigned line = 0;    ///< from 1; 0 where there is no place
  unsigned column = 0;  ///< from 1, counted in code points
  sentence words = sentence::own;
  std::vector<std::string> with{};  ///< what stands in the gaps of the sentence
};

/// The whole code and the message. A problem that has its own needs no sentences.
/// @param sentences  those of linked_sentences, or of the part `complaints`
std::string code_of(const problem& what, std::string_view sentences = linked_sentences());
std::string message_of(const problem& what, std::string_view sentences = linked_sentences());

}  // namespace clearnotice
