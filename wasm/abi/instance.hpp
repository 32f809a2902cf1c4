#pragma once

#include <string>
#include <string_view>

#include "abi/abi.h"
#include "core/engine.hpp"

/// What an instance holds, for exports of another file than abi.cpp.
namespace clearnotice::abi {

/// What lies in the room.
std::string_view asked();
/// Keeps a reply until the next one.
const cn_reply* answer(std::string text);
/// The engine, with the words and parts that were added.
engine& house();

}  // namespace clearnotice::abi
