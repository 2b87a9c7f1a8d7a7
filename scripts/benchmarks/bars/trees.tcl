proc make {depth} {
    if {$depth == 0} {return {}}
    incr depth -1
    list [make $depth] [make $depth]
}
proc size {tree} {
    if {[llength $tree] == 0} {return 1}
    expr {1 + [size [lindex $tree 0]] + [size [lindex $tree 1]]}
}
proc main {} {
    set nodes 0
    for {set turn 1} {$turn <= 20} {incr turn} {incr nodes [size [make 14]]}
    puts $nodes
}
main
