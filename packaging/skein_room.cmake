# SPDX-FileCopyrightText: 2026 The Skein authors
# SPDX-License-Identifier: GPL-3.0-or-later

# One library a room, so that the link lines hold the direction in which the house may be read.
#   skein_room(core_graph HEADERS a.h SOURCES a.cpp USES core_model PRIVATELY Boost::headers)
# MOC says that the room has Q_OBJECT classes.
# Every header must compile by itself. A source includes its own header first (a house test), which proves that;
# headers without a source get a file of their own (target NAME_verify_interface_header_sets).
function(skein_room name)
    cmake_parse_arguments(ROOM "MOC" "" "HEADERS;SOURCES;USES;PRIVATELY" ${ARGN})
    add_library(${name} STATIC)
    set(alone)
    foreach(header IN LISTS ROOM_HEADERS)
        string(REGEX REPLACE "h$" "cpp" source "${header}")
        if(NOT source IN_LIST ROOM_SOURCES)
            list(APPEND alone ${header})
        endif()
    endforeach()
    list(REMOVE_ITEM ROOM_HEADERS ${alone})
    target_sources(${name}
        PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${ROOM_HEADERS}
        PUBLIC FILE_SET alone TYPE HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${alone}
        PRIVATE ${ROOM_SOURCES})
    target_link_libraries(${name} PUBLIC ${ROOM_USES} PRIVATE skein_flags ${ROOM_PRIVATELY})
    set_target_properties(${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON
        INTERFACE_HEADER_SETS_TO_VERIFY alone LINKER_LANGUAGE CXX AUTOMOC ${ROOM_MOC})
endfunction()

# One test program a room: skein_test(core_graph_test SOURCES path_test.cpp USES core_graph)
# MOC where a test file defines Q_OBJECT classes. Programs that show windows say so with GUI and run under the offscreen platform.
function(skein_test name)
    cmake_parse_arguments(TEST "GUI;MOC" "" "SOURCES;USES" ${ARGN})
    add_executable(${name} ${TEST_SOURCES})
    target_link_libraries(${name} PRIVATE test_support $<IF:$<BOOL:${TEST_GUI}>,test_gui_main,test_main> ${TEST_USES})
    target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O1>) # run once: a quarter less to compile
    set_target_properties(${name} PROPERTIES AUTOMOC ${TEST_MOC})
    if(TEST_GUI)
        target_link_libraries(${name} PRIVATE Qt6::Widgets Qt6::Test)
    endif()
    gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60
        PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;SKEIN_RESOURCES=${PROJECT_SOURCE_DIR}/resources" TIMEOUT 300)
endfunction()
