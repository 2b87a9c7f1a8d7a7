proc place {row size columns up down} {
    if {$row >= $size} {return 1}
    set found 0
    for {set c 0} {$c < $size} {incr c} {
        set u [expr {$row + $c}]
        set d [expr {$row - $c + $size}]
        if {![lindex $columns $c] && ![lindex $up $u] && ![lindex $down $d]} {
            set nc $columns; lset nc $c 1
            set nu $up; lset nu $u 1
            set nd $down; lset nd $d 1
            incr found [place [expr {$row + 1}] $size $nc $nu $nd]
        }
    }
    return $found
}
set none [lrepeat 18 0]
puts [place 0 9 $none $none $none]
