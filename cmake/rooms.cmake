# The rooms of wasm/core, one library each. Arrows run one way:
#   engine -> view, payload -> consent -> notice -> field -> phone, catalog -> json -> text
# ICU is linked PRIVATE: no other room finds its headers. nlohmann_json is for tests alone.

add_library(clearnotice_options INTERFACE)
target_include_directories(clearnotice_options INTERFACE wasm)
target_compile_options(clearnotice_options INTERFACE
  -fno-exceptions -fno-rtti -Wall -Wextra -Wconversion -Wshadow)

# A room without a source file yet is only headers.
function(clearnotice_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  if(arg_SOURCES)
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC clearnotice_options ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
  else()
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE clearnotice_options ${arg_PUBLIC})
  endif()
endfunction()

function(clearnotice_room name)
  file(GLOB sources CONFIGURE_DEPENDS "wasm/core/${name}/*.cpp")
  clearnotice_library(${name} SOURCES ${sources} ${ARGN})
endfunction()

# Takes files out of a room that core.wasm loads apart, or not at all: they are `library`, which natively
# is a part of the room.
function(clearnotice_apart room library)
  cmake_parse_arguments(arg "" "" "FILES;PRIVATE" ${ARGN})
  list(TRANSFORM arg_FILES PREPEND "wasm/core/${room}/")
  clearnotice_library(${library} SOURCES ${arg_FILES} PRIVATE ${arg_PRIVATE})
  get_target_property(sources ${room} SOURCES)
  list(TRANSFORM arg_FILES PREPEND "${CMAKE_SOURCE_DIR}/")
  list(REMOVE_ITEM sources ${arg_FILES})
  set_target_properties(${room} PROPERTIES SOURCES "${sources}")
  if(NOT EMSCRIPTEN)
    target_link_libraries(${room} PUBLIC ${library})
  endif()
endfunction()

clearnotice_room(text)
# Normalization and UTS #46, the only ones with ICU: as wasm a second module, loaded when somebody types
# an international e-mail address.
clearnotice_apart(text international FILES international.cpp confusable.cpp PRIVATE icu_text)

clearnotice_room(json    PUBLIC text)
# What complaints say: linked everywhere but in core.wasm, where it is a part.
clearnotice_apart(json sentences FILES sentences.cpp)

clearnotice_room(catalog PUBLIC text json)
clearnotice_room(phone   PUBLIC text)
clearnotice_room(field   PUBLIC catalog phone)
clearnotice_room(notice  PUBLIC catalog field)
clearnotice_room(consent PUBLIC notice)
clearnotice_room(view    PUBLIC notice consent field)
clearnotice_room(payload PUBLIC notice consent field)

# These are for authors: only author.wasm and the native tests link them.
clearnotice_room(lint    PUBLIC notice)
clearnotice_room(change  PUBLIC lint notice)

file(GLOB engine_sources CONFIGURE_DEPENDS wasm/core/*.cpp)
clearnotice_library(engine SOURCES ${engine_sources} PUBLIC view payload)

file(GLOB abi_sources CONFIGURE_DEPENDS wasm/abi/*.cpp)
clearnotice_library(abi SOURCES ${abi_sources} PUBLIC engine)

clearnotice_room(author  PUBLIC engine lint change)
file(GLOB author_abi_sources CONFIGURE_DEPENDS wasm/abi/author/*.cpp)
clearnotice_library(author_abi SOURCES ${author_abi_sources} PUBLIC abi author)

# emcc takes -Oz for -fno-inline-functions too, whatever follows, and calls what would be shorter in its
# place: undone, core.wasm is 1.3 kB smaller (brotli) and faster. What reads every letter that a visitor
# types is compiled for speed: a message takes half the time so, for 1.1 kB.
if(EMSCRIPTEN AND CMAKE_CXX_FLAGS MATCHES "-Oz")
  target_compile_options(clearnotice_options INTERFACE "SHELL:-Xclang -finline-functions")
  set(hot field/phone field/word_search text/characters text/grapheme text/utf8)
  list(TRANSFORM hot REPLACE ".+" "wasm/core/\\0.cpp")
  set_source_files_properties(${hot} PROPERTIES COMPILE_OPTIONS -O2)
  # No visitor downloads lint: 3,000 words take a third of the time so, for 55 kB.
  target_compile_options(lint PRIVATE -O2)
endif()

# messages.hpp is the catalog's: whoever links it may name a message.
get_target_property(catalog_type catalog TYPE)
if(catalog_type STREQUAL "INTERFACE_LIBRARY")
  target_include_directories(catalog INTERFACE "${generated_dir}")
else()
  target_include_directories(catalog PUBLIC "${generated_dir}")
  add_dependencies(catalog generated)
endif()
foreach(room notice consent field view payload engine abi lint change author author_abi)
  get_target_property(type ${room} TYPE)
  if(NOT type STREQUAL "INTERFACE_LIBRARY")
    add_dependencies(${room} generated)
  endif()
endforeach()
