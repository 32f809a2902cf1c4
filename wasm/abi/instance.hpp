#pragma once

#include <string>
#include <string_view>

#include "abi/abi.h"

/// The two buffers of an instance, for exports of another file than abi.cpp.
namespace clearnotice::abi {

/// What lies in the room.
std::string_view asked();
/// Keeps a reply until the next one.
const cn_reply* answer(std::string text);

}  // namespace clearnotice::abi
